package io.stellwerk.escalation;

import io.stellwerk.audit.AuditApi;
import io.stellwerk.audit.AuditSearch;
import jakarta.ws.rs.Path;

/** Audit log of this service. */
@Path("/api/escalation/v1/audit")
public class AuditResource extends AuditApi {

    AuditResource(AuditSearch search) {
        super(search);
    }
}
