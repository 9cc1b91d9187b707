package io.vigil.gateway;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.vigil.architecture.HouseRules;

@AnalyzeClasses(packages = "io.vigil.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule domainKnowsNoFramework = HouseRules.domainKnowsNoFramework(nameMatching(
                    "io\\.vigil\\.gateway\\.(camera\\.(Camera|CameraDraft|CameraRisk|CameraStatus|CameraView|Reception|StreamUrl)"
                            + "|handling\\.Handling|zone\\.(Zone|Line|Limits|Direction|Polygon|Polyline|Segments|Corner)|incident\\.(Incident|State|Step|Transition|IncidentQuery)|finding\\.(Finding|Analysis|Behavior|Anomaly|RuleEvent|Kind|FindingQuery)"
                            + "|live\\.(FrameJoin|MotionWatch|Scene|Markings|LiveFrame|LivePicture|Colour))(\\$.*)?")
            .forSubtype());

    @ArchTest
    static final ArchRule producersArePublishers =
            HouseRules.producersArePublishers("OutboxProducer", "ObservationProducer");

    @ArchTest
    static final ArchRule consumersAreListeners = HouseRules.consumersAreListeners("ListenerThread", "Tails");
}
