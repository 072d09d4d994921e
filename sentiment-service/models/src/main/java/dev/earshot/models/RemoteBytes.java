package dev.earshot.models;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.Map;

/** A jar on a server as a channel, read in blocks: finding an entry takes some dozens of KB of hundreds of MB. */
final class RemoteBytes implements SeekableByteChannel {
    private static final int BLOCK = 32 * 1024;

    private final RemoteJar jar;
    private final long size;
    private final Map<Long, byte[]> blocks = new HashMap<>();
    private long position;
    private boolean open = true;

    RemoteBytes(RemoteJar jar, long size) {
        this.jar = jar;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        }
        if (position >= size) {
            return -1;
        }
        byte[] block = block(position / BLOCK);
        int from = (int) (position % BLOCK);
        int count = Math.min(target.remaining(), block.length - from);
        target.put(block, from, count);
        position += count;
        return count;
    }

    private byte[] block(long number) throws IOException {
        byte[] known = blocks.get(number);
        if (known != null) {
            return known;
        }
        long first = number * BLOCK;
        int length = (int) Math.min(BLOCK, size - first);
        try (Reply reply = jar.read(first, first + length - 1)) {
            byte[] block = reply.body().readNBytes(length);
            if (block.length < length || reply instanceof Reply.Whole) {
                throw new IOException("the connection ended early");
            }
            blocks.put(number, block);
            return block;
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long to) {
        position = to;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        throw new NonWritableChannelException();
    }
}
