package io.vigil.inference;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;

@AnalyzeClasses(packages = "io.vigil.inference", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] DOMAIN = {
        "..inference.geometry..",
        "..inference.object..",
        "..inference.face..",
        "..inference.pose..",
        "..inference.track..",
        "..inference.analysis.."
    };

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.vigil.inference.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_domain_knows_no_framework = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.apache.kafka..",
                    "org.apache.avro..",
                    "io.vigil.avro..",
                    "org.bytedeco..",
                    "org.tensorflow..",
                    "io.micrometer..");

    @ArchTest
    static final ArchRule only_the_runtime_and_the_conversion_know_tensorflow = noClasses()
            .that(not(resideInAnyPackage("..inference.tensor..", "..inference.conversion.."))
                    .and(not(simpleNameEndingWith("Natives"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tensorflow..");

    @ArchTest
    static final ArchRule only_pictures_know_opencv = noClasses()
            .that(not(resideInAnyPackage("..inference.picture..")).and(not(simpleNameEndingWith("Natives"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..");

    @ArchTest
    static final ArchRule only_listeners_consume = noClasses()
            .that(not(simpleNameEndingWith("Listener")))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(KafkaConsumer.class);

    @ArchTest
    static final ArchRule only_publishers_produce = noClasses()
            .that(not(simpleNameEndingWith("Publisher")))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(KafkaProducer.class);

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule packages_are_domain_nouns = noClasses()
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

    @ArchTest
    static final ArchRule the_running_service_does_not_convert = noClasses()
            .that()
            .resideOutsideOfPackage("..conversion..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..conversion..");
}
