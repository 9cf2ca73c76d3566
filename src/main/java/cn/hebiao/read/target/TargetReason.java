package cn.hebiao.read.target;

import java.util.Map;

/**
 * A sentence for the user, without its words: what a person must decide, or what was assumed.
 *
 * @param key the key of the Chinese template
 * @param args the texts that the template mentions
 */
public record TargetReason(String key, Map<String, String> args) {
  public TargetReason {
    args = Map.copyOf(args);
  }
}
