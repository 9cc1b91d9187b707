package io.vigil.scoring.baseline;

import java.time.LocalDate;

/** What a subject was like on one day. */
public record Day(LocalDate date, Usual usual) {}
