package io.vigil.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.vigil.architecture.HouseRules;
import org.apache.kafka.streams.processor.api.Processor;

@AnalyzeClasses(packages = "io.vigil.scoring", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] DOMAIN = {
        "..scoring.camera",
        "..scoring.comparison",
        "..scoring.frame",
        "..scoring.zone",
        "..scoring.line",
        "..scoring.rule",
        "..scoring.patrol",
        "..scoring.incident",
        "..scoring.crime",
        "..scoring.action",
        "..scoring.observation",
        "..scoring.health",
        "..scoring.analysis",
        "..scoring.baseline",
        "..scoring.subject",
        "..scoring.indicator",
        "..scoring.scene"
    };

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule domainKnowsNoFramework = HouseRules.domainKnowsNoFramework(DOMAIN);

    @ArchTest
    static final ArchRule producersArePublishers = HouseRules.producersArePublishers("BoundedClients");

    @ArchTest
    static final ArchRule consumersAreListeners = HouseRules.consumersAreListeners("BoundedClients");

    @ArchTest
    static final ArchRule domainKnowsNoEdge = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..scoring.stream..", "..scoring.state..", "..scoring.store..", "..scoring.clock..");

    @ArchTest
    static final ArchRule storesAreAdaptedInProcessors =
            classes().that().areAssignableTo(Processor.class).should().haveSimpleNameEndingWith("Processor");
}
