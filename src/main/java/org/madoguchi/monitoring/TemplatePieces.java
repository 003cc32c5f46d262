package org.madoguchi.monitoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is to parse: each template as a page, and of each what others, or it itself, take in. */
final class TemplatePieces {

    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([\\w-]+)");
    /** {@code ~{ui/layout :: page(…)}}; without a template it is the own one; a name that is computed can be any fragment. */
    private static final Pattern TAKEN_IN = Pattern.compile("~\\{\\s*([\\w/-]*)\\s*::\\s*([#.]?[\\w-]+|\\$)");

    private final List<TemplateText> templates;
    private final Map<String, Set<String>> fragments = new HashMap<>();

    TemplatePieces(List<TemplateText> templates) {
        this.templates = templates;
        templates.forEach(template -> fragments.put(template.name(), FRAGMENT.matcher(template.text()).results()
                .map(found -> found.group(1)).collect(Collectors.toSet())));
    }

    /**
     * @param owner the template that takes it in, null where it is a page
     * @param selector null where it is the whole template
     */
    record Piece(@Nullable String owner, String template, @Nullable String selector) {}

    Set<Piece> all() {
        var pieces = new HashSet<Piece>();
        for (var template : templates) {
            pieces.add(new Piece(null, template.name(), null));
            TAKEN_IN.matcher(template.text()).results()
                    .flatMap(found -> pieces(template.name(), found)).forEach(pieces::add);
        }
        return pieces;
    }

    private Stream<Piece> pieces(String owner, MatchResult found) {
        var template = found.group(1).isEmpty() ? owner : found.group(1);
        var names = found.group(2).equals("$") ? fragments.getOrDefault(template, Set.of()) : Set.of(found.group(2));
        return names.stream().map(name -> new Piece(owner, template, name));
    }
}
