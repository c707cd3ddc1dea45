package echolab.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import echolab.cli.Main;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Who uses whom in the product is what the architecture page says.
class ArchitectureTest {
    /// Packages without a class so far. Take a package out of here when its first class arrives;
    /// the set, and `Architecture.notYet`, go when it is empty.
    private static final Set<String> NOT_YET = Set.of("lesson", "grade");

    private static final Architecture ECHOLAB = new Architecture("echolab", NOT_YET);
    private static final JavaClasses PRODUCT = classesBeside(Main.class);
    private static final JavaClasses TESTS = classesBeside(ArchitectureTest.class);

    static final Set<String> PACKAGES = Architecture.MAY_USE.keySet();

    @ParameterizedTest
    @FieldSource("PACKAGES")
    void a_package_uses_only_its_row_of_the_table(String pkg) {
        ECHOLAB.usesOnlyItsRow(pkg).check(PRODUCT);
    }

    @Test
    void every_class_is_in_a_package_of_the_table() {
        ECHOLAB.everyClassIsInAPackageOfTheTable().check(PRODUCT);
    }

    @ParameterizedTest
    @FieldSource("NOT_YET")
    void a_package_that_has_classes_is_no_longer_excused(String pkg) {
        assertThat(PRODUCT)
                .as("take \"%s\" out of NOT_YET: its rules can bind now", pkg)
                .noneMatch(type -> type.getPackageName().matches("echolab\\." + pkg + "(\\..*)?"));
    }

    @Test
    void unix_knows_only_the_wire_of_trace() {
        ECHOLAB.unixKnowsOnlyTheWireOfTrace().check(PRODUCT);
    }

    @Test
    void fx_sees_stage_and_lesson_through_interfaces() {
        ECHOLAB.fxSeesStageAndLessonThroughInterfaces().check(PRODUCT);
    }

    @Test
    void only_fx_uses_javafx() {
        ECHOLAB.onlyFxUsesJavaFx().check(PRODUCT);
    }

    @Test
    void only_unix_uses_foreign_memory() {
        ECHOLAB.onlyUnixUsesForeignMemory().check(PRODUCT);
    }

    @Test
    void packages_are_free_of_cycles() {
        ECHOLAB.packagesAreFreeOfCycles().check(PRODUCT);
    }

    @Test
    void only_cli_exits() {
        ECHOLAB.onlyCliExits().check(PRODUCT);
    }

    @Test
    void the_product_never_sleeps() {
        Architecture.nobodySleepsBut().check(PRODUCT);
    }

    @Test
    void tests_sleep_only_in_their_helpers() {
        Architecture.nobodySleepsBut("echolab.testing..", "echolab.architecture.fixture..")
                .check(TESTS);
    }

    private static JavaClasses classesBeside(Class<?> type) {
        return new ClassFileImporter()
                .importUrl(type.getProtectionDomain().getCodeSource().getLocation());
    }
}
