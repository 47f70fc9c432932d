package io.adjoint.samples.digits;

import io.adjoint.optim.Adam;
import io.adjoint.optim.train.Trained;
import io.adjoint.optim.train.Training;
import io.adjoint.optim.train.TrainingListener;

/**
 * How the network learns: what it sees, what is measured after each epoch, and the numbers that were chosen by hand.
 */
final class Learning {
    static final int HIDDEN = 128;
    static final int EPOCHS = 30;
    static final int BATCH = 32;
    static final double RATE = 0.003;
    static final long SEED = 1;

    static final String ACCURACY = "accuracy";
    static final String HELD_OUT_LOSS = "held-out loss";
    static final String HELD_OUT_ACCURACY = "held-out accuracy";

    static Trained<Network> train(Digits.Split digits, TrainingListener<? super Network> listener) {
        Network network = Network.random(Digits.SIDE * Digits.SIDE, HIDDEN, Digits.CLASSES, SEED);
        Digits seen = digits.seen();
        return Training.of(network, new Adam(RATE))
                .examples(seen.count())
                .batchSize(BATCH)
                .epochs(EPOCHS)
                .seed(SEED)
                .threads(Runtime.getRuntime().availableProcessors())
                .backward(
                        () -> room(network),
                        NetworkGrad.LossBuffers::zero,
                        into -> new Network(
                                into.networkHidden, into.networkHiddenBias, into.networkOutput, into.networkOutputBias),
                        (model, n, into) ->
                                NetworkGrad.loss$backward(model, seen.pixels()[n], seen.labels()[n], 1, into))
                .metric(ACCURACY, model -> model.accuracy(seen))
                .metric(HELD_OUT_LOSS, model -> model.loss(digits.heldOut()))
                .metric(HELD_OUT_ACCURACY, model -> model.accuracy(digits.heldOut()))
                .listener(listener)
                .run();
    }

    /** Room for the gradient of a network. */
    private static NetworkGrad.LossBuffers room(Network network) {
        return new NetworkGrad.LossBuffers(
                new double[network.hidden().length][network.hidden()[0].length],
                new double[network.hiddenBias().length],
                new double[network.output().length][network.output()[0].length],
                new double[network.outputBias().length]);
    }

    private Learning() {}
}
