package dev.earshot.local.mysql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The smallest shared library for Linux x86-64 whose functions all answer -1 ("not available"). mysqld is linked to
 * libaio and libnuma but runs well without them; a stub spares people the installation of either.
 *
 * <p>Layout after the System V ABI, chapters 4 and 5: a segment to read and run holds header, symbols, strings,
 * hash table and code; a second one, to write, the dynamic section, which the loader relocates in place.
 */
final class StubLibrary {
    private static final int HEADERS = 64 + 4 * 56;
    private static final int SYMBOL_SIZE = 24;
    private static final byte[] RETURN_MINUS_ONE = {0x48, (byte) 0xC7, (byte) 0xC0, -1, -1, -1, -1, (byte) 0xC3};

    private static final int PT_LOAD = 1;
    private static final int PT_DYNAMIC = 2;
    private static final int PT_GNU_STACK = 0x6474E551;
    private static final int READ_EXECUTE = 5;
    private static final int READ_WRITE = 6;
    private static final int PAGE = 0x1000;
    private static final short GLOBAL_FUNCTION = 0x12;

    private final String name;
    private final List<String> functions;
    private final ByteBuffer image;
    private final int symbols = HEADERS;
    private final int hash;
    private final int strings;
    private final int stringsSize;
    private final int code;
    private final int dynamic = PAGE;

    private StubLibrary(String name, List<String> functions) {
        this.name = name;
        this.functions = functions;
        this.hash = symbols + SYMBOL_SIZE * (functions.size() + 1);
        this.strings = hash + 4 * (2 + 1 + functions.size() + 1);
        this.stringsSize = 1
                + encoded(name).length
                + functions.stream().mapToInt(f -> encoded(f).length).sum();
        this.code = aligned(strings + stringsSize);
        this.image = ByteBuffer.allocate(dynamic + 16 * 7).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Writes a library of this name (its soname) with these functions. */
    static void write(Path file, String name, List<String> functions) throws IOException {
        Files.write(file, new StubLibrary(name, functions).bytes());
    }

    private byte[] bytes() {
        header();
        segment(PT_LOAD, READ_EXECUTE, 0, dynamic, PAGE);
        segment(PT_LOAD, READ_WRITE, dynamic, image.capacity() - dynamic, PAGE);
        segment(PT_DYNAMIC, READ_WRITE, dynamic, image.capacity() - dynamic, 8);
        segment(PT_GNU_STACK, READ_WRITE, 0, 0, 16);
        symbolsAndStrings();
        hashTable();
        image.position(code).put(RETURN_MINUS_ONE);
        dynamicSection();
        return image.array();
    }

    private void header() {
        image.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}).putLong(0);
        image.putShort((short) 3).putShort((short) 62).putInt(1); // shared object, x86-64, version
        image.putLong(0).putLong(64).putLong(0).putInt(0); // no entry; program headers; no sections; flags
        image.putShort((short) 64).putShort((short) 56).putShort((short) 4);
        image.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    }

    private void segment(int type, int rights, long offset, long size, long alignment) {
        image.putInt(type).putInt(rights);
        image.putLong(offset).putLong(offset).putLong(offset);
        image.putLong(size).putLong(size).putLong(alignment);
    }

    private void symbolsAndStrings() {
        image.position(strings + 1).put(encoded(name));
        int nameOffset = 1 + encoded(name).length;
        image.position(symbols + SYMBOL_SIZE);
        for (String function : functions) {
            image.putInt(nameOffset).put((byte) GLOBAL_FUNCTION).put((byte) 0).putShort((short) 1);
            image.putLong(code).putLong(RETURN_MINUS_ONE.length);
            image.put(strings + nameOffset, encoded(function));
            nameOffset += encoded(function).length;
        }
    }

    /** One bucket with a chain through all symbols: slow for thousands, perfect for ten. */
    private void hashTable() {
        int count = functions.size() + 1;
        image.position(hash).putInt(1).putInt(count).putInt(1).putInt(0);
        for (int symbol = 1; symbol < count; symbol++) {
            image.putInt((symbol + 1) % count);
        }
    }

    private void dynamicSection() {
        image.position(dynamic);
        image.putLong(14).putLong(1); // DT_SONAME
        image.putLong(4).putLong(hash); // DT_HASH
        image.putLong(5).putLong(strings); // DT_STRTAB
        image.putLong(6).putLong(symbols); // DT_SYMTAB
        image.putLong(10).putLong(stringsSize); // DT_STRSZ
        image.putLong(11).putLong(SYMBOL_SIZE); // DT_SYMENT
        image.putLong(0).putLong(0); // DT_NULL
    }

    private static byte[] encoded(String text) {
        return (text + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static int aligned(int offset) {
        return (offset + 15) / 16 * 16;
    }
}
