package io.vigil.gateway.finding;

/**
 * A kind of finding and its table. The columns are the record's components in snake case, but for two.
 *
 * @param id the column of {@link Finding#id()}
 * @param at the column of {@link Finding#at()}
 * @param ofType the condition for a type that is asked for
 * @param risky whether it has a risk score
 */
record Kind<T extends Finding>(Class<T> type, String table, String id, String at, String ofType, boolean risky) {
    static final Kind<Analysis> ANALYSES = new Kind<>(
            Analysis.class, "cv_analysis_results", "analysis_id", "window_end", ":type = any(anomalies)", true);

    static final Kind<Behavior> BEHAVIORS = new Kind<>(
            Behavior.class,
            "cv_behavioral_detections",
            "behavior_id",
            "detection_timestamp",
            "detection_type = :type",
            true);

    static final Kind<Anomaly> ANOMALIES = new Kind<>(
            Anomaly.class, "cv_behavioral_alerts", "anomaly_id", "alert_timestamp", "anomaly_type = :type", true);

    static final Kind<RuleEvent> RULE_EVENTS =
            new Kind<>(RuleEvent.class, "rule_events", "event_id", "at", "rule = :type", false);

    static final Kind<Summary> SUMMARIES =
            new Kind<>(Summary.class, "cv_reported_summaries", "summary_id", "reported_at", "kind = :type", false);
}
