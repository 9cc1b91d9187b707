package io.vigil.capture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "io.vigil.capture", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("io.vigil.capture.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule domainKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("..camera..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "org.apache..", "org.bytedeco..", "io.vigil.avro..", "tools.jackson..");

    @ArchTest
    static final ArchRule onlyVideoKnowsFfmpegAndOpencv = classes()
            .that()
            .resideOutsideOfPackage("..video..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("org.bytedeco..");

    @ArchTest
    static final ArchRule onlyPublishersAndWiringKnowKafka = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Publisher")
            .and()
            .resideOutsideOfPackage("io.vigil.capture")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule packagesAreDomainNouns = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..common..", "..helper..", "..impl..", "..model..", "..service..", "..controller..");
}
