package dev.earshot.survey.database;

/** The schema is as this version needs it. Fired once per start. */
public record SchemaReady() {}
