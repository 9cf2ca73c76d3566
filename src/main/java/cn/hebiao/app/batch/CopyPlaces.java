package cn.hebiao.app.batch;

import cn.hebiao.app.CopyName;
import cn.hebiao.app.Incoming;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where the copy of each file of a batch goes: below the folder for results as the file lies below
 * the given folder, with the ending of its real format. The place of a copy hangs on nothing but
 * the file's own place and its neighbours of the same name, so that it means the same file in every
 * run.
 */
final class CopyPlaces {
  private final Map<String, Integer> stems = new HashMap<>();
  private final Map<Incoming, Integer> earlier = new HashMap<>();
  private final Set<String> given = new HashSet<>();

  /**
   * @param files all files of the batch
   * @param reserved places that no copy may take
   */
  CopyPlaces(List<Incoming> files, List<String> reserved) {
    reserved.forEach(place -> given.add(key(place)));
    Map<String, Integer> same = new HashMap<>();
    for (Incoming file : files) {
      earlier.put(file, same.merge(key(file.place()), 1, Integer::sum) - 1);
      stems.merge(key(CopyName.of(file.place(), "").stem()), 1, Integer::sum);
    }
  }

  /**
   * The place of a file's copy; to be asked for once per file, in any order.
   *
   * @param extension of the file's real format
   */
  synchronized String of(Incoming file, String extension) {
    CopyName copy = CopyName.of(file.place(), extension);
    boolean alone = stems.getOrDefault(key(copy.stem()), 0) <= 1;
    boolean misnamed = !copy.plain().equals(file.place());
    // A neighbour of the same stem may be rightly called what this one is wrongly not.
    CopyName own = misnamed && !alone ? new CopyName(file.place(), copy.ending()) : copy;
    // Two names that differ in small and capital letters only are one on most systems.
    int count = 1 + earlier.getOrDefault(file, 0);
    String wish = count == 1 ? own.plain() : own.numbered(count);
    while (!given.add(key(wish))) {
      count++;
      wish = own.numbered(count);
    }
    return wish;
  }

  private static String key(String place) {
    return place.toLowerCase(Locale.ROOT);
  }
}
