package dev.earshot.sentiment.training;

import dev.earshot.sentiment.training.Labelled.Example;
import java.util.List;

/**
 * Multinomial logistic regression with an L2 penalty, fitted to all examples at once by Adam (Kingma and Ba 2015). No
 * randomness: the same examples give the same weights.
 */
public final class LogisticRegression {
    private static final int STEPS = 250;
    private static final double RATE = 0.3;
    private static final double MOMENTUM = 0.9;
    private static final double SCALE = 0.99;

    private final double[][] weights;
    private final double[] biases;

    private LogisticRegression(int classes, int size) {
        this.weights = new double[classes][size];
        this.biases = new double[classes];
    }

    /**
     * Fits.
     *
     * @param size how many features there are
     * @param penalty of half the weights' squares, against the mean loss of an example
     */
    public static LogisticRegression fit(List<Example> examples, int size, double penalty) {
        int classes = Mark.values().length;
        LogisticRegression model = new LogisticRegression(classes, size);
        double[][] mean = new double[classes][size + 1];
        double[][] square = new double[classes][size + 1];
        for (int step = 1; step <= STEPS; step++) {
            double[][] gradient = model.gradient(examples, penalty);
            double rate = RATE * Math.min(1, 3.0 * (STEPS - step + 1) / STEPS);
            for (int k = 0; k < classes; k++) {
                for (int i = 0; i <= size; i++) {
                    mean[k][i] = MOMENTUM * mean[k][i] + (1 - MOMENTUM) * gradient[k][i];
                    square[k][i] = SCALE * square[k][i] + (1 - SCALE) * gradient[k][i] * gradient[k][i];
                    double direction = mean[k][i] / (1 - Math.pow(MOMENTUM, step));
                    double deviation = Math.sqrt(square[k][i] / (1 - Math.pow(SCALE, step))) + 1e-10;
                    model.move(k, i, -rate * direction / deviation);
                }
            }
        }
        return model;
    }

    /** How likely each mark is, by its index. */
    public double[] odds(Features features) {
        double[] odds = new double[biases.length];
        double sum = 0;
        for (int k = 0; k < odds.length; k++) {
            odds[k] = Math.exp(biases[k] + features.dot(weights[k]));
            sum += odds[k];
        }
        for (int k = 0; k < odds.length; k++) {
            odds[k] /= sum;
        }
        return odds;
    }

    double bias(Mark mark) {
        return biases[mark.index()];
    }

    double[] weights(Mark mark) {
        return weights[mark.index()].clone();
    }

    private void move(int k, int i, double by) {
        if (i == weights[k].length) {
            biases[k] += by;
        } else {
            weights[k][i] += by;
        }
    }

    /** The bias comes last and is not penalised. */
    private double[][] gradient(List<Example> examples, double penalty) {
        double total = examples.stream().mapToDouble(Example::weight).sum();
        int size = weights[0].length;
        double[][] gradient = new double[weights.length][size + 1];
        for (Example example : examples) {
            double[] odds = odds(example.features());
            for (int k = 0; k < weights.length; k++) {
                double error =
                        example.weight() * (odds[k] - (k == example.mark().index() ? 1 : 0)) / total;
                example.features().addTo(gradient[k], error);
                gradient[k][size] += error;
            }
        }
        for (int k = 0; k < weights.length; k++) {
            for (int i = 0; i < size; i++) {
                gradient[k][i] += penalty * weights[k][i];
            }
        }
        return gradient;
    }
}
