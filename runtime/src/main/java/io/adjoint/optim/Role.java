package io.adjoint.optim;

/** As what a value was given, and so what its shape is held against. */
enum Role {
    PARAMETERS("parameters"),
    GRADIENT("gradient");

    private final String root;

    Role(String root) {
        this.root = root;
    }

    String root() {
        return root;
    }

    String because(Node node) {
        return this == GRADIENT ? ", as " + node.path("parameters") + " is" : ", as at first";
    }

    String model(Node node) {
        return this == GRADIENT ? node.path("parameters") + " has" : "at first";
    }
}
