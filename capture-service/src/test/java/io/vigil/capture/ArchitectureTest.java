package io.vigil.capture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.vigil.architecture.HouseRules;

@AnalyzeClasses(packages = "io.vigil.capture", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule domainKnowsNoFramework = HouseRules.domainKnowsNoFramework(
            "..capture.camera..",
            "..capture.sight..",
            "..capture.clock..",
            "..capture.motion..",
            "..capture.load..",
            "..capture.mask..");

    @ArchTest
    static final ArchRule producersArePublishers = HouseRules.producersArePublishers("CaptureWiring");

    @ArchTest
    static final ArchRule consumersAreListeners = HouseRules.consumersAreListeners();

    @ArchTest
    static final ArchRule onlyVideoKnowsFfmpegAndOpencv = noClasses()
            .that()
            .resideOutsideOfPackage("..video..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..");
}
