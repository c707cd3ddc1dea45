package echolab.observe;

import java.util.HashMap;
import java.util.Map;

/// Lines of the form `key:\tvalue`. The first line with a key counts, a line without its newline at
/// the very end is cut text and does not.
record Fields(Map<String, String> values) {
    static Fields parse(String text) {
        Map<String, String> values = new HashMap<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            int colon = text.indexOf(':', start);
            if (colon >= 0 && colon < end) {
                values.putIfAbsent(
                        text.substring(start, colon), text.substring(colon + 1, end).strip());
            }
            start = end + 1;
        }
        return new Fields(values);
    }

    /// The value; empty when there is no such line.
    String get(String key) {
        return values.getOrDefault(key, "");
    }
}
