package io.vigil.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "io.vigil.standalone", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.vigil.standalone.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule theVideoServerStandsAlone = noClasses()
            .that()
            .resideInAPackage("..rtsp..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.jspecify..", "io.vigil.standalone.rtsp..");

    @ArchTest
    static final ArchRule theLauncherIsPlainJava =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.springframework..");

    @ArchTest
    static final ArchRule kafkaAndPostgresStayInTheirPackages = noClasses()
            .that()
            .resideOutsideOfPackages("..kafka..", "..postgres..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "java.sql..", "org.postgresql..");

    @ArchTest
    static final ArchRule packagesAreNamedAfterTheDomain = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..common..", "..helper..", "..dto..", "..impl..", "..model..", "..controller..");
}
