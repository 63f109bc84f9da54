package io.stellwerk.notification.application;

/** Makes the board anew from the topics, for when its tables were lost, changed or are not believed. */
public interface BoardRebuild {

    /** Begins in the background; false if one is under way in this instance. */
    boolean begin();
}
