package dev.earshot.models;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A matrix of weights in signed bytes, one row per channel of the activation; a byte of 0 weighs nothing.
 *
 * @param index of the matrix among the graph's constants
 * @param scales what a step is worth, column by column
 */
record QuantisedWeights(int index, TensorProto matrix, List<Float> scales) {
    QuantisedWeights {
        scales = List.copyOf(scales);
        if (matrix.getDataType() != TensorProto.DataType.INT8_VALUE || matrix.getDims(1) != scales.size()) {
            throw new IllegalArgumentException(matrix.getName() + " is not a matrix of bytes with a scale per column");
        }
    }

    static QuantisedWeights of(GraphProto.Builder graph, String matrix, String scales, String zeroPoints) {
        int index = index(graph, matrix);
        TensorProto zeros = graph.getInitializer(index(graph, zeroPoints));
        if (zeros.getInt32DataList().stream().anyMatch(zero -> zero != 0)) {
            throw new IllegalArgumentException(zeroPoints + " are not all 0");
        }
        return new QuantisedWeights(
                index,
                graph.getInitializer(index),
                graph.getInitializer(index(graph, scales)).getFloatDataList());
    }

    private static int index(GraphProto.Builder graph, String name) {
        return IntStream.range(0, graph.getInitializerCount())
                .filter(i -> graph.getInitializer(i).getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no constant is named " + name));
    }

    /** The same matrix, whose named rows weigh nothing. */
    TensorProto without(List<Integer> rows) {
        byte[] bytes = matrix.getRawData().toByteArray();
        for (int row : rows) {
            Arrays.fill(bytes, row * scales.size(), (row + 1) * scales.size(), (byte) 0);
        }
        return matrix.toBuilder().setRawData(ByteString.copyFrom(bytes)).build();
    }

    /** The named rows as plain numbers. */
    TensorProto rows(List<Integer> rows) {
        TensorProto.Builder plain = TensorProto.newBuilder()
                .setDataType(TensorProto.DataType.FLOAT_VALUE)
                .addDims(rows.size())
                .addDims(scales.size());
        for (int row : rows) {
            for (int column = 0; column < scales.size(); column++) {
                plain.addFloatData(matrix.getRawData().byteAt(row * scales.size() + column) * scales.get(column));
            }
        }
        return plain.build();
    }
}
