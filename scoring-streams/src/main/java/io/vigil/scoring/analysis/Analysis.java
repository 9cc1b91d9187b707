package io.vigil.scoring.analysis;

import io.vigil.risk.RiskScore;

/** A sample, judged. */
public record Analysis(Sample sample, Deviation deviation, RiskScore risk) {}
