package io.vigil;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.vigil.architecture.HouseRules;

@AnalyzeClasses(packages = "io.vigil", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule noCycles = HouseRules.noCyclesOf("io.vigil.(*)..");

    @ArchTest
    static final ArchRule bandsAndSealsKnowNoFramework =
            HouseRules.domainKnowsNoFramework("io.vigil.severity..", "io.vigil.sealing..");

    @ArchTest
    static final ArchRule riskKnowsNoFrameworkButForItsFile = HouseRules.domainKnowsNoFramework(
            resideInAPackage("io.vigil.risk..").and(not(simpleName("WeightsFile"))));

    @ArchTest
    static final ArchRule theWireKnowsNoTopic = noClasses()
            .that()
            .resideInAPackage("io.vigil.wire..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vigil.topic..");
}
