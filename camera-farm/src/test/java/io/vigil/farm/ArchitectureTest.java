package io.vigil.farm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.vigil.architecture.HouseRules;

@AnalyzeClasses(packages = "io.vigil.farm", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule theFarmIsPlainJava = noClasses()
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..",
                    "javax..",
                    "org.w3c.dom..",
                    "org.xml.sax..",
                    "com.sun.net.httpserver..",
                    "org.jspecify..",
                    "io.vigil.farm..");
}
