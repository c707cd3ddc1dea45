package echolab.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/// The package table of the architecture page as rules, for the packages below a root.
///
/// @param root `echolab`, or a root of fixtures that show that the rules bind
/// @param notYet packages of the table without a class so far: only their rules may match nothing
record Architecture(String root, Set<String> notYet) {

    private static final String FOREIGN = "";

    /// What both sides of the shared memory mean by its numbers and bytes.
    private static final Set<String> WIRE = Set.of("Call", "Reason", "Bytes");

    /// Who may use whom; a package may always use itself. `cli` puts everything together.
    static final Map<String, List<String>> MAY_USE =
            Map.ofEntries(
                    Map.entry("kernel", List.of()),
                    Map.entry("trace", List.of("kernel")),
                    Map.entry("unix", List.of("trace")),
                    Map.entry("server", List.of("unix")),
                    Map.entry("observe", List.of("unix", "kernel")),
                    Map.entry("stage", List.of("observe", "trace", "kernel", "unix")),
                    Map.entry("script", List.of("stage", "trace", "kernel")),
                    Map.entry("lesson", List.of("script")),
                    Map.entry("grade", List.of("lesson", "script", "stage")),
                    Map.entry("frame", List.of("kernel", "trace")),
                    Map.entry(
                            "bench",
                            List.of("fx", "stage", "frame", "observe", "trace", "kernel", "unix")),
                    Map.entry("fx", List.of("frame", "stage", "lesson", "trace", "kernel")));

    /// A package uses no other of ours than those in its row.
    ArchRule usesOnlyItsRow(String pkg) {
        Collection<String> allowed = new TreeSet<>(MAY_USE.get(pkg));
        allowed.add(pkg);
        return classes()
                .that(areIn(pkg))
                .should()
                .onlyDependOnClassesThat(areIn(allowed).or(not(areOurs())))
                .as("%s uses only %s".formatted(pkg, MAY_USE.get(pkg)))
                .allowEmptyShould(notYet.contains(pkg));
    }

    ArchRule everyClassIsInAPackageOfTheTable() {
        Collection<String> all = new TreeSet<>(MAY_USE.keySet());
        all.add("cli");
        return classes()
                .should(
                        ArchCondition.from(
                                describe(
                                        "be in a package of the table",
                                        type -> all.contains(packageInTable(type)))));
    }

    ArchRule unixKnowsOnlyTheWireOfTrace() {
        return classes()
                .that(areIn("unix"))
                .should()
                .onlyDependOnClassesThat(not(areIn("trace")).or(areOnTheWire()))
                .allowEmptyShould(notYet.contains("unix"));
    }

    ArchRule fxSeesStageAndLessonThroughInterfaces() {
        return classes()
                .that(areIn("fx"))
                .should()
                .onlyDependOnClassesThat(
                        not(areIn(List.of("stage", "lesson"))).or(areInterfacesOrValues()))
                .allowEmptyShould(notYet.contains("fx"));
    }

    ArchRule onlyFxUsesJavaFx() {
        return noClasses()
                .that(not(areIn("fx")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..",
                        "com.sun.javafx..",
                        "atlantafx..",
                        "org.kordamp..",
                        "org.fxmisc..");
    }

    ArchRule onlyUnixUsesForeignMemory() {
        return noClasses()
                .that(not(areIn("unix")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.foreign..");
    }

    ArchRule packagesAreFreeOfCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule onlyCliExits() {
        return noClasses()
                .that(not(areIn("cli")))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class);
    }

    /// Waiting for a length of time instead of for what is awaited.
    static ArchRule nobodySleepsBut(String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .callMethodWhere(isASleep());
    }

    private static DescribedPredicate<JavaMethodCall> isASleep() {
        return describe(
                "it is a sleep",
                call ->
                        call.getTarget().getName().equals("sleep")
                                && (call.getTargetOwner().isEquivalentTo(Thread.class)
                                        || call.getTargetOwner().isEquivalentTo(TimeUnit.class)));
    }

    private DescribedPredicate<JavaClass> areIn(String pkg) {
        return areIn(List.of(pkg));
    }

    private DescribedPredicate<JavaClass> areIn(Collection<String> packages) {
        return describe(
                "are in " + String.join(", ", packages),
                type -> packages.contains(packageInTable(type)));
    }

    private DescribedPredicate<JavaClass> areOurs() {
        return describe("are ours", type -> !packageInTable(type).equals(FOREIGN));
    }

    /// `echolab.server.faulty` belongs to `server`, and so does a compact source file, which has no
    /// package.
    private String packageInTable(JavaClass type) {
        String name = type.getPackageName();
        if (name.isEmpty()) {
            return type.getBaseComponentType().isPrimitive() ? FOREIGN : "server";
        }
        return name.startsWith(root + ".")
                ? name.substring(root.length() + 1).replaceFirst("[.].*", "")
                : FOREIGN;
    }

    private DescribedPredicate<JavaClass> areOnTheWire() {
        return describe(
                "travel through the shared memory",
                type ->
                        packageInTable(type).equals("trace")
                                && WIRE.contains(type.getBaseComponentType().getSimpleName()));
    }

    private static DescribedPredicate<JavaClass> areInterfacesOrValues() {
        return describe(
                "are interfaces, records, enums or exceptions",
                type ->
                        type.isInterface()
                                || type.isRecord()
                                || type.isEnum()
                                || type.isAssignableTo(Throwable.class));
    }
}
