package io.vigil.gateway.crime;

/** What a reporter is told of its crime. */
public record Crime(long id, String status, String severity) {}
