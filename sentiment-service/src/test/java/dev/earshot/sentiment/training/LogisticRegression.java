package dev.earshot.sentiment.training;

import dev.earshot.sentiment.embedding.SentenceVector;
import dev.earshot.sentiment.training.Labelled.Example;
import java.util.List;

/**
 * Multinomial logistic regression with an L2 penalty, fitted to all examples at once by Adam (Kingma and Ba 2015). No
 * randomness: the same examples give the same weights.
 */
final class LogisticRegression {
    private static final int BIAS = SentenceVector.SIZE;
    private static final int STEPS = 200;
    private static final double RATE = 0.3;
    private static final double MOMENTUM = 0.9;
    private static final double SCALE = 0.99;

    private final double[][] weights;

    private LogisticRegression(double[][] weights) {
        this.weights = weights;
    }

    static LogisticRegression fit(List<Example> examples, double penalty) {
        int classes = Mark.values().length;
        double[][] weights = new double[classes][BIAS + 1];
        double[][] mean = new double[classes][BIAS + 1];
        double[][] square = new double[classes][BIAS + 1];
        for (int step = 1; step <= STEPS; step++) {
            double[][] gradient = gradient(examples, weights, penalty);
            double rate = RATE * Math.min(1, 3.0 * (STEPS - step + 1) / STEPS);
            for (int k = 0; k < classes; k++) {
                for (int i = 0; i <= BIAS; i++) {
                    mean[k][i] = MOMENTUM * mean[k][i] + (1 - MOMENTUM) * gradient[k][i];
                    square[k][i] = SCALE * square[k][i] + (1 - SCALE) * gradient[k][i] * gradient[k][i];
                    double direction = mean[k][i] / (1 - Math.pow(MOMENTUM, step));
                    double size = Math.sqrt(square[k][i] / (1 - Math.pow(SCALE, step))) + 1e-10;
                    weights[k][i] -= rate * direction / size;
                }
            }
        }
        return new LogisticRegression(weights);
    }

    double[] odds(SentenceVector vector) {
        return odds(vector.values(), weights);
    }

    double bias(Mark mark) {
        return weights[mark.index()][BIAS];
    }

    float[] weights(Mark mark) {
        float[] rounded = new float[BIAS];
        for (int i = 0; i < BIAS; i++) {
            rounded[i] = Math.round(weights[mark.index()][i] * 10_000) / 10_000f;
        }
        return rounded;
    }

    private static double[][] gradient(List<Example> examples, double[][] weights, double penalty) {
        double total = examples.stream().mapToDouble(Example::weight).sum();
        double[][] gradient = new double[weights.length][BIAS + 1];
        for (Example example : examples) {
            float[] values = example.vector().values();
            double[] odds = odds(values, weights);
            for (int k = 0; k < weights.length; k++) {
                double error =
                        example.weight() * (odds[k] - (k == example.mark().index() ? 1 : 0)) / total;
                for (int i = 0; i < BIAS; i++) {
                    gradient[k][i] += error * values[i];
                }
                gradient[k][BIAS] += error;
            }
        }
        for (int k = 0; k < weights.length; k++) {
            for (int i = 0; i < BIAS; i++) {
                gradient[k][i] += penalty * weights[k][i];
            }
        }
        return gradient;
    }

    private static double[] odds(float[] values, double[][] weights) {
        double[] odds = new double[weights.length];
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            double score = weights[k][BIAS];
            for (int i = 0; i < BIAS; i++) {
                score += weights[k][i] * values[i];
            }
            odds[k] = Math.exp(score);
            sum += odds[k];
        }
        for (int k = 0; k < odds.length; k++) {
            odds[k] /= sum;
        }
        return odds;
    }
}
