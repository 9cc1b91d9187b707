package io.vigil.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * What holds in every module. A module takes the constants by {@code ArchTests.in(HouseRules.class)}, and the methods with
 * what is its own: which packages are its domain, and which classes may be an exception.
 */
public final class HouseRules {
    private static final String[] FRAMEWORKS = {
        "org.springframework..",
        "org.apache..",
        "org.bytedeco..",
        "org.tensorflow..",
        "org.postgresql..",
        "com.fasterxml..",
        "tools.jackson..",
        "io.micrometer..",
        "io.r2dbc..",
        "reactor..",
        "io.vigil.avro..",
        "io.vigil.wire..",
        "io.vigil.topic.."
    };

    @ArchTest
    public static final ArchRule packagesHaveNoCycles = noCyclesOf("io.vigil.*.(*)..");

    @ArchTest
    public static final ArchRule timeComesFromAClock = noClasses()
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
    public static final ArchRule nothingBlocksOnAReactiveResult = noClasses()
            .should()
            .callMethodWhere(target(owner(assignableTo("org.reactivestreams.Publisher")))
                    .and(target(nameMatching("block(First|Last|Optional)?|toIterable|toStream"))));

    @ArchTest
    public static final ArchRule packagesAreDomainNouns = noClasses()
            .that()
            .resideOutsideOfPackage("io.vigil.standalone.service..") // the launcher's domain: the processes it starts
            .should()
            .resideInAnyPackage(
                    "..util..",
                    "..utils..",
                    "..common..",
                    "..helper..",
                    "..dto..",
                    "..impl..",
                    "..service..",
                    "..model..",
                    "..controller..");

    @ArchTest
    public static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Managers?|Impl|Dto|DTO)");

    @ArchTest
    public static final ArchRule packagesAreNullMarked = classes()
            .that(not(resideInAnyPackage("io.vigil.avro..", "..avro.."))) // generated
            .should(beInANullMarkedPackage());

    @ArchTest
    public static final ArchRule momentsAreInstants =
            noFields().should().haveRawType("java.util.Date").allowEmptyShould(true);

    @ArchTest
    public static final ArchRule unitsLiveInTypes = noFields()
            .that()
            .haveRawType(long.class)
            .or()
            .haveRawType(int.class)
            .and()
            .areNotStatic()
            .should()
            .haveNameMatching("timeout|interval|delay|.*(Timeout|Interval|Delay|Ms|Millis|Seconds|Minutes)")
            .allowEmptyShould(true);

    private HouseRules() {}

    /** @param slices a package pattern with one group, such as {@code io.vigil.(*)..} */
    public static ArchRule noCyclesOf(String slices) {
        return slices().matching(slices).should().beFreeOfCycles().allowEmptyShould(true);
    }

    /** Domain classes are plain Java. */
    public static ArchRule domainKnowsNoFramework(String... packages) {
        return domainKnowsNoFramework(resideInAnyPackage(packages));
    }

    public static ArchRule domainKnowsNoFramework(DescribedPredicate<JavaClass> domain) {
        return noClasses().that(domain).should().dependOnClassesThat().resideInAnyPackage(FRAMEWORKS);
    }

    /** @param exceptions simple names of classes that wire a producer for publishers */
    public static ArchRule producersArePublishers(String... exceptions) {
        return onlyIn("Publisher", "org.apache.kafka.clients.producer.KafkaProducer", Set.of(exceptions));
    }

    /** @param exceptions simple names of classes that hold a consumer for listeners */
    public static ArchRule consumersAreListeners(String... exceptions) {
        return onlyIn("Listener", "org.apache.kafka.clients.consumer.KafkaConsumer", Set.of(exceptions));
    }

    private static ArchRule onlyIn(String suffix, String client, Set<String> exceptions) {
        DescribedPredicate<JavaClass> allowed = DescribedPredicate.describe(
                "are named ..." + suffix + " or are of " + exceptions,
                type -> outermost(type).getSimpleName().endsWith(suffix)
                        || exceptions.contains(outermost(type).getSimpleName()));
        return noClasses().that(not(allowed)).should().dependOnClassesThat().areAssignableTo(client);
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package whose package-info says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                events.add(new SimpleConditionEvent(
                        type,
                        marked,
                        "package of " + type.getName() + " is " + (marked ? "" : "not ") + "@NullMarked"));
            }
        };
    }
}
