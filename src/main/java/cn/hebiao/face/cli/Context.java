package cn.hebiao.face.cli;

import cn.hebiao.app.UseCases;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.nio.file.Path;

/**
 * What every command needs.
 *
 * @param streams where output goes
 * @param messages the texts of all messages
 * @param useCases what commands call
 * @param failures what to do about mistakes of ours
 * @param workingFolder the folder that relative names start from
 */
record Context(
    Streams streams, Messages messages, UseCases useCases, Failures failures, Path workingFolder) {

  /** The text of a message. */
  String text(String key, String... args) {
    return messages.text(Message.of(key, args));
  }
}
