package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.viewing.Admits;
import org.madoguchi.viewing.Shows;
import org.madoguchi.viewing.StaffRole;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The table of routes is a file: path, method, who may, logged as what. A new page is a line in its diff. */
class RoutesTests {

    private static final Path TABLE = Path.of("src/test/resources/routes.txt");
    private static final String NOBODY = "nobody";

    @Test
    void theTableNamesEveryRoute() throws IOException {
        assertThat(routes()).isEqualTo(Files.readAllLines(TABLE).stream().filter(line -> !line.startsWith("#")).toList());
    }

    @Test
    void everyPersonalRouteSaysWhatItShows() {
        assertThat(routes()).filteredOn(RoutesTests::isOfOneMember).isNotEmpty().noneMatch(route -> route.endsWith(" -"));
    }

    /** Else it would be closed to everybody, or open to everybody where the gate is not asked. */
    @Test
    void everyRouteOfTheStaffSaysWhomItAdmits() {
        var table = routes();
        assertThat(table).filteredOn(RoutesTests::isOfTheStaff).isNotEmpty()
                .noneMatch(route -> route.contains(" " + NOBODY + " "));
        assertThat(table).filteredOn(route -> !isOfTheStaff(route)).noneMatch(route -> route.matches(".*(AGENT|OPERATOR|JOB).*"));
    }

    private static boolean isOfTheStaff(String path) {
        return path.startsWith("/assistance") || path.startsWith("/feed");
    }

    private static boolean isOfOneMember(String route) {
        return route.startsWith("/members/") || route.startsWith("/assistance/members/");
    }

    private static List<String> routes() {
        var mapping = RunningPortal.shared().bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("org.madoguchi"))
                .flatMap(RoutesTests::lines).distinct().sorted().toList();
    }

    private static Stream<String> lines(Map.Entry<RequestMappingInfo, HandlerMethod> route) {
        return route.getKey().getPatternValues().stream().map(path -> line(path, route));
    }

    private static String line(String path, Map.Entry<RequestMappingInfo, HandlerMethod> route) {
        var methods = route.getKey().getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name).sorted().collect(Collectors.joining(","));
        var shows = Optional.ofNullable(route.getValue().getMethodAnnotation(Shows.class));
        return "%-44s %-4s %-9s %s".formatted(path, methods, who(path, route.getValue()), shows.map(s -> s.value().name()).orElse("-"));
    }

    private static String who(String path, HandlerMethod handler) {
        if (isOfTheStaff(path) || handler.hasMethodAnnotation(Admits.class)) {
            return admitted(handler);
        }
        if (path.startsWith("/members/")) {
            return "in reach";
        }
        return path.startsWith("/family") || path.equals("/welcome") ? "signed in" : "anyone";
    }

    private static String admitted(HandlerMethod handler) {
        var admits = handler.getMethodAnnotation(Admits.class);
        return admits == null
                ? NOBODY
                : Stream.concat(Stream.of(admits.value()).map(StaffRole::name), admits.jobs() ? Stream.of("JOB") : Stream.of())
                        .collect(Collectors.joining(","));
    }
}
