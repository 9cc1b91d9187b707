package io.vigil.gateway.finding;

import io.vigil.gateway.database.PostgresForTests;

/** The risk as it comes, for tests of others. */
public final class RiskSteps {
    private RiskSteps() {}

    public static ReportedRisk shipped() {
        return new ReportedRisk(PostgresForTests.nowhere());
    }
}
