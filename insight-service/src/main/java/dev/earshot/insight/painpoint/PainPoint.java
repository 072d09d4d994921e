package dev.earshot.insight.painpoint;

import java.util.UUID;

/** A theme at a stage of a journey, with an address that stays and its severity in some period. */
record PainPoint(UUID id, String journey, String stage, String theme, Severity severity) {}
