import static echolab.unix.Csapp.*;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A child that uses much of the JDK for the first time, and a line of text that tells of all of it.
void main() {
    for (int i = 0; i < 3; i++) {
        int status[] = new int[1];
        if (fork() == 0) {
            printf("%s\n", much());
            exit(0);
        }
        waitpid(-1, status, 0);
    }
}

String much() {
    List<String> words = new LinkedList<>(List.of(new String("b".getBytes(), StandardCharsets.US_ASCII), "a"));
    words.sort(null);
    var map = new ConcurrentHashMap<String, BigInteger>();
    map.computeIfAbsent("k", key -> BigInteger.TEN.pow(key.length() + 20));
    IntBuffer ints = IntBuffer.allocate(2).put(7).flip();
    LongBuffer longs = ByteBuffer.allocate(16).asLongBuffer().put(8).flip().asReadOnlyBuffer();
    BitSet bits = new BitSet() {};
    bits.set(3);
    StringBuffer text = new StringBuffer();
    var matcher = Pattern.compile("[a-z]+").matcher("one two");
    while (matcher.find()) {
        matcher.appendReplacement(text, matcher.group().toUpperCase());
    }
    String uuid = UUID.nameUUIDFromBytes(new byte[4]).toString();
    return String.format(
            "%s %s %d %d %s %s %s %s %s",
            words,
            map.get("k"),
            ints.get(),
            longs.get(),
            bits,
            text,
            uuid.substring(0, 4),
            Path.of("/a/b").getFileName(),
            IntStream.range(0, 3).mapToObj(Integer::toString).collect(Collectors.joining("+")));
}
