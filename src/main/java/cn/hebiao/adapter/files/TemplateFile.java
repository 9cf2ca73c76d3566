package cn.hebiao.adapter.files;

/**
 * A rulebook or template as it was found.
 *
 * @param name the file's name without its folder
 * @param bytes its content; shared and not to be changed
 */
public record TemplateFile(String name, byte[] bytes) {}
