package io.vigil;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.vigil", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.vigil.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule bandsKnowNoFramework = noClasses()
            .that()
            .resideInAPackage("io.vigil.severity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache..", "com.fasterxml..");

    @ArchTest
    static final ArchRule theWireKnowsNoTopic = noClasses()
            .that()
            .resideInAPackage("io.vigil.wire..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vigil.topic..");
}
