package io.stellwerk.testing.planted.application;

import io.stellwerk.testing.planted.persistence.VisibleAdapter;

/** A use case that knows the adapter instead of its port. */
public class UseCaseWithAdapter {

    VisibleAdapter adapter() {
        return new VisibleAdapter();
    }
}
