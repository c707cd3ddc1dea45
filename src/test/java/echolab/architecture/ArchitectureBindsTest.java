package echolab.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule, given a class that breaks it, names that class: a rule that matched nothing would pass
/// {@link ArchitectureTest} for ever.
class ArchitectureBindsTest {
    private static final String ROOT = "echolab.architecture.fixture";
    private static final Architecture FIXTURE = new Architecture(ROOT, Set.of());
    private static final JavaClasses ALL = new ClassFileImporter().importPackages(ROOT);

    static final Set<String> PACKAGES = Architecture.MAY_USE.keySet();

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(FIXTURE.everyClassIsInAPackageOfTheTable(), "elsewhere.Unlisted"),
                arguments(FIXTURE.unixKnowsOnlyTheWireOfTrace(), "unix.UsesEvent"),
                arguments(FIXTURE.fxSeesStageAndLessonThroughInterfaces(), "fx.UsesMachinery"),
                arguments(FIXTURE.onlyFxUsesJavaFx(), "frame.UsesJavaFx"),
                arguments(FIXTURE.onlyUnixUsesForeignMemory(), "stage.UsesForeignMemory"),
                arguments(FIXTURE.onlyCliExits(), "script.Exits"),
                arguments(Architecture.nobodySleepsBut(), "observe.Sleeps"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_names_the_class_that_breaks_it_and_no_other(ArchRule rule, String culprit) {
        Set<String> blamed =
                ALL.stream()
                        .filter(type -> fails(rule, type))
                        .map(type -> type.getName().substring(ROOT.length() + 1))
                        .collect(Collectors.toSet());

        assertThat(blamed).containsExactly(culprit);
    }

    @ParameterizedTest
    @FieldSource("PACKAGES")
    void a_package_that_uses_cli_breaks_its_row(String pkg) {
        assertThat(failures(FIXTURE.usesOnlyItsRow(pkg), ALL))
                .contains(ROOT + "." + pkg + ".UsesCli")
                .doesNotContain(ROOT + "." + pkg + ".In");
    }

    @Test
    void a_cycle_is_found() {
        assertThat(failures(FIXTURE.packagesAreFreeOfCycles(), ALL)).contains("Cycle detected");
    }

    @Test
    void a_package_of_fixtures_is_found_for_every_row() {
        assertThat(ALL.stream().map(JavaClass::getPackageName))
                .containsAll(PACKAGES.stream().map(pkg -> ROOT + "." + pkg).toList());
    }

    private static boolean fails(ArchRule rule, JavaClass type) {
        JavaClasses alone = ALL.that(JavaClass.Predicates.equivalentTo(type.reflect()));
        return rule.allowEmptyShould(true).evaluate(alone).hasViolation();
    }

    private static String failures(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().toString();
    }
}
