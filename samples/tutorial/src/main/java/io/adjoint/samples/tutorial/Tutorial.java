package io.adjoint.samples.tutorial;

/** A walk through gradients for a newcomer: every number that it prints is computed on the way. */
public final class Tutorial {

    public static void main(String[] args) {
        walk(new Page(System.out));
    }

    static void walk(Page page) {
        WhatAGradientIs.tell(page);
        ANeuron.tell(page);
        TheUpdateRule.tell(page);
        TheTrainingCycle.tell(page);
        ReadTheSource.tell(page);
        Iris.tell(page);
    }

    private Tutorial() {}
}
