package org.madoguchi.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Of the encodings that a client takes, names the smallest first to the resolvers behind it. Left alone, they choose what the
 * client names first, which in browsers is gzip (spring-framework #37210), and also what it refuses by {@code q=0}.
 */
class SmallestEncoding implements ResourceResolver {

    private static final List<String> SMALLEST_FIRST = List.of("br", "gzip");
    private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(?:\\.0*)?\\s*$");

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request, String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveResource(request == null ? null : new Reordered(request), path, locations);
    }

    @Override
    public @Nullable String resolveUrlPath(String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }

    private static final class Reordered extends HttpServletRequestWrapper {

        Reordered(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            var value = super.getHeader(name);
            return value == null || !name.equalsIgnoreCase(HttpHeaders.ACCEPT_ENCODING) ? value : smallestFirst(value);
        }

        private static String smallestFirst(String accepted) {
            var taken = Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(","))
                    .filter(one -> !REFUSED.matcher(one).find())
                    .map(one -> one.replaceFirst(";.*", "").strip()).toList();
            return SMALLEST_FIRST.stream().filter(taken::contains).collect(Collectors.joining(", "));
        }
    }
}
