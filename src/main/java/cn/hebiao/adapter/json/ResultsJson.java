package cn.hebiao.adapter.json;

import cn.hebiao.app.FileNames;
import cn.hebiao.app.InvalidResults;
import cn.hebiao.app.ResultsFormat;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.tell.results.ReceivedFile;
import cn.hebiao.tell.results.ReportedBook;
import cn.hebiao.tell.results.RunManifest;
import cn.hebiao.tell.results.RunManifest.NamedDigest;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The results of a run as lines of JSON: what they rest on, then one object per file received. As
 * with single results, fields may be added, but none is renamed or dropped.
 */
public final class ResultsJson implements ResultsFormat {
  /** Says what the lines are; a later format gets another number. */
  private static final String HEAD = "hebiao results 1";

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Messages messages;
  private final CheckedJson single;

  /**
   * @param messages the texts of all messages that results may carry
   */
  public ResultsJson(Messages messages) {
    this.messages = messages;
    this.single = new CheckedJson(messages);
  }

  @Override
  public String result(Checked checked) {
    return single.line(checked);
  }

  @Override
  public ReportedBook reported(String result) {
    try (JsonParser parser = FACTORY.createParser(result)) {
      return ReportedJson.book(ReadObject.next(parser).orElseThrow());
    } catch (IOException own) {
      throw new UncheckedIOException(own);
    }
  }

  @Override
  public String head(RunManifest manifest) {
    return line(
        (json, generator) -> {
          json.string("format", HEAD);
          json.string("program", manifest.program());
          json.array(
              "rulebooks",
              manifest.rulebooks(),
              rulebook -> {
                json.string("name", rulebook.name());
                json.string("sha256", rulebook.sha256());
              });
          json.string("template", manifest.template());
          json.string("roster", manifest.roster());
          json.string("summary", manifest.summary());
        });
  }

  @Override
  public String line(String input, Optional<String> copy, Optional<String> sha256, String result) {
    return line(
        (json, generator) -> {
          json.string("input", input);
          json.string("copy", copy);
          json.string("sha256", sha256);
          generator.writeFieldName("result");
          generator.writeRawValue(result);
        });
  }

  private interface LineFields {
    void write(JsonFields json, JsonGenerator generator) throws IOException;
  }

  private String line(LineFields fields) {
    StringWriter line = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(line)) {
      JsonFields json = new JsonFields(generator, messages);
      json.object(() -> fields.write(json, generator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  @Override
  public RunManifest read(Path file, Consumer<ReceivedFile> each) {
    String name = FileNames.last(file);
    int number = 1;
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = FACTORY.createParser(in)) {
      RunManifest manifest = manifest(parser, name);
      number++;
      Optional<ReadObject> line = ReadObject.next(parser);
      while (line.isPresent()) {
        each.accept(file(line.get()));
        number++;
        line = ReadObject.next(parser);
      }
      return manifest;
    } catch (JsonProcessingException | ReadObject.WrongField damaged) {
      throw new InvalidResults(
          Message.of("results.damaged", "file", name, "line", Integer.toString(number)));
    } catch (IOException absent) {
      throw new InvalidResults(Message.of("results.none", "file", name));
    }
  }

  private static RunManifest manifest(JsonParser parser, String name) throws IOException {
    Optional<ReadObject> head = first(parser);
    if (head.isEmpty() || !head.get().text("format").equals(HEAD)) {
      throw new InvalidResults(Message.of("results.none", "file", name));
    }
    ReadObject json = head.get();
    return new RunManifest(
        json.text("program"),
        json.objects(
            "rulebooks",
            rulebook -> new NamedDigest(rulebook.text("name"), rulebook.text("sha256"))),
        json.text("template"),
        json.textOrNone("roster"),
        json.textOrNone("summary"));
  }

  private static Optional<ReadObject> first(JsonParser parser) throws IOException {
    try {
      return ReadObject.next(parser);
    } catch (JsonProcessingException | ReadObject.WrongField another) {
      return Optional.empty();
    }
  }

  private static ReceivedFile file(ReadObject json) throws IOException {
    return new ReceivedFile(
        json.text("input"),
        json.textOrNone("copy"),
        json.textOrNone("sha256"),
        ReportedJson.book(json.part("result")));
  }
}
