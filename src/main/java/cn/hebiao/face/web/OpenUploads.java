package cn.hebiao.face.web;

import java.util.HashMap;
import java.util.Map;

/**
 * How many files are on their way from each address. No address may take up all the threads that
 * wait for files, whether it has a code or not.
 */
final class OpenUploads {
  private final int most;
  private final Map<String, Integer> byAddress = new HashMap<>();

  OpenUploads(int most) {
    this.most = most;
  }

  /** One more; false if there are too many already. */
  synchronized boolean enter(String address) {
    if (byAddress.getOrDefault(address, 0) >= most) {
      return false;
    }
    byAddress.merge(address, 1, Integer::sum);
    return true;
  }

  /** One less. */
  synchronized void leave(String address) {
    byAddress.computeIfPresent(address, (at, number) -> number > 1 ? number - 1 : null);
  }
}
