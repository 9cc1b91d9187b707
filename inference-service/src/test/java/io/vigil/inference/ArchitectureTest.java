package io.vigil.inference;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.vigil.architecture.HouseRules;

@AnalyzeClasses(packages = "io.vigil.inference", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule domainKnowsNoFramework = HouseRules.domainKnowsNoFramework(
            "..inference.geometry..",
            "..inference.object..",
            "..inference.face..",
            "..inference.pose..",
            "..inference.emotion..",
            "..inference.gaze..",
            "..inference.identity..",
            "..inference.action..",
            "..inference.scene..",
            "..inference.policy..",
            "..inference.track..",
            "..inference.comparison..",
            "..inference.analysis..");

    @ArchTest
    static final ArchRule producersArePublishers = HouseRules.producersArePublishers();

    @ArchTest
    static final ArchRule consumersAreListeners = HouseRules.consumersAreListeners();

    @ArchTest
    static final ArchRule onlyRuntimeAndConversionKnowTensorflow = noClasses()
            .that(not(resideInAnyPackage("..inference.tensor..", "..inference.conversion..", "..inference.training.."))
                    .and(not(simpleNameEndingWith("Natives"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tensorflow..");

    @ArchTest
    static final ArchRule onlyPicturesKnowOpencv = noClasses()
            .that(not(resideInAnyPackage("..inference.picture..")).and(not(simpleNameEndingWith("Natives"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..");

    @ArchTest
    static final ArchRule theRunningServiceDoesNotConvert = noClasses()
            .that()
            .resideOutsideOfPackage("..conversion..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..conversion..");

    @ArchTest
    static final ArchRule theRunningServiceDoesNotTrain = noClasses()
            .that()
            .resideOutsideOfPackage("..training..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..training..");
}
