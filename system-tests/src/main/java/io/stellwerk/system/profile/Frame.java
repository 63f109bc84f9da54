package io.stellwerk.system.profile;

/** A method on a stack, by the name of its class and its own. */
public record Frame(String type, String method) {

    /** Whether Quarkus made the class, around one of the application. */
    boolean isGeneratedAround() {
        return type.endsWith("_ClientProxy") || type.endsWith("_Subclass") || type.endsWith("_Bean");
    }
}
