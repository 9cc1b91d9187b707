package io.vigil.scoring.rule;

/**
 * What makes something seen suspicious. Names and topics are those of the ONVIF Analytics Service Specification, annex A,
 * where it has the rule; what it lacks is named the way it lets a vendor extend it, below its tree and under a prefix.
 */
public enum Rule {
    OBJECTS_INSIDE("intrusion", "ObjectsInside", "tns1:RuleEngine/FieldDetector/ObjectsInside"),
    LOITERING("loitering", "LoiteringDetector", "tns1:RuleEngine/LoiteringDetector/ObjectIsLoitering"),
    CROWDING("crowding", "CrowdDetector", "tns1:RuleEngine/vigil:CrowdDetector/Crowded"),
    LINE_CROSSING("line_crossing", "LineDetector", "tns1:RuleEngine/LineDetector/Crossed"),
    WRONG_WAY("wrong_way", "WayDetector", "tns1:RuleEngine/vigil:WayDetector/WrongWay"),
    SPEED("speed", "SpeedDetector", "tns1:RuleEngine/vigil:SpeedDetector/TooFast"),
    /** The action model's own label; needs no zone and no line. */
    ACTION("action", "ActionDetector", "tns1:RuleEngine/vigil:ActionDetector/Action"),
    /** No rule of ours: a model outside said so. */
    REPORTED("reported", "Reported", "tns1:RuleEngine/vigil:Reported");

    private final String word;
    private final String onvif;
    private final String topic;

    Rule(String word, String onvif, String topic) {
        this.word = word;
        this.onvif = onvif;
        this.topic = topic;
    }

    /** The word that rule events use. */
    public String word() {
        return word;
    }

    /** ONVIF's short name of the rule, as incidents carry it. */
    public String onvif() {
        return onvif;
    }

    /** ONVIF's topic of the rule's events. */
    public String topic() {
        return topic;
    }
}
