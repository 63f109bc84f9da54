package io.stellwerk.testing.planted.domain;

import com.fasterxml.jackson.databind.JsonNode;
import io.stellwerk.testing.planted.api.PlantedResource;
import java.time.Instant;
import java.util.UUID;

/** Breaks every rule of a domain: it knows a framework and an adapter, and asks for the time and an id. */
public class ImpureDecision {

    JsonNode json() {
        throw new UnsupportedOperationException();
    }

    PlantedResource resource() {
        return new PlantedResource();
    }

    Instant decidedAt() {
        return Instant.now();
    }

    UUID id() {
        return UUID.randomUUID();
    }
}
