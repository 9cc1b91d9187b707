package io.vigil.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

@AnalyzeClasses(packages = "io.vigil.scoring", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule shouldHaveNoCycles =
            slices().matching("io.vigil.scoring.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule shouldKeepFrameworksOutOfTheDomain = noClasses()
            .that()
            .resideInAnyPackage("..scoring.frame", "..scoring.zone", "..scoring.incident", "..scoring.health")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.apache..",
                    "io.micrometer..",
                    "io.vigil.avro..",
                    "io.vigil.wire..",
                    "io.vigil.topic..",
                    "..scoring.stream..",
                    "..scoring.state..",
                    "..scoring.clock..");

    @ArchTest
    static final ArchRule shouldProduceOnlyInPublishers = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Publisher")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Producer.class);

    @ArchTest
    static final ArchRule shouldConsumeOnlyInListeners = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Listener")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Consumer.class);

    @ArchTest
    static final ArchRule shouldReadNoWallClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule shouldAdaptStoresOnlyInProcessors = classes()
            .that()
            .areAssignableTo(org.apache.kafka.streams.processor.api.Processor.class)
            .should()
            .haveSimpleNameEndingWith("Processor");

    @ArchTest
    static final ArchRule shouldNameNoPackageAfterAHabit = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..",
                    "..common..",
                    "..helper..",
                    "..dto..",
                    "..impl..",
                    "..service..",
                    "..model..",
                    "..controller..");
}
