package org.madoguchi.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.almanac.FreedialHours;
import org.madoguchi.database.WithoutDatabase;
import org.madoguchi.member.PersonName;
import org.madoguchi.register.Insurer;
import org.madoguchi.register.InsurerPhone;
import org.madoguchi.register.InsurerPhones;
import org.madoguchi.register.Insurers;
import org.madoguchi.register.Members;
import org.madoguchi.ui.Layout.Acting;
import org.madoguchi.ui.Layout.Desk;
import org.madoguchi.ui.Layout.OtherLanguage;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Actors;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.Viewing;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page what stands around it; where the database is away, what can be said without it. */
@ControllerAdvice
@EnableConfigurationProperties(DemoNotice.class)
class LayoutAdvice {

    private final Actors actors;
    private final Members members;
    private final Insurers insurers;
    private final InsurerPhones phones;
    private final DemoNotice demo;
    private final Clock clock;

    LayoutAdvice(
            Actors actors, Members members, Insurers insurers, InsurerPhones phones, DemoNotice demo, Clock clock) {
        this.actors = actors;
        this.members = members;
        this.insurers = insurers;
        this.phones = phones;
        this.demo = demo;
        this.clock = clock;
    }

    @ModelAttribute("layout")
    Layout layout(HttpServletRequest request, Locale locale) {
        var actor = actor(request);
        var layout = new Layout(
                demo.shown(),
                request.getUserPrincipal() != null && !WithoutDatabase.isMarked(request),
                actor.flatMap(LayoutAdvice::memberHome).orElse(null),
                actor.flatMap(LayoutAdvice::desk).orElse(null),
                WithoutDatabase.isMarked(request) ? null : viewing(request).flatMap(this::acting).orElse(null),
                actor.flatMap(somebody -> insurer(request, somebody)).orElse(null),
                otherLanguage(request, locale),
                FreedialHours.HOURS.at(clock.instant()));
        // Where a handler fails, the page that says so gets nothing of the model.
        request.setAttribute("layout", layout);
        return layout;
    }

    /** There only once its access entry is committed. */
    private static Optional<Viewing> viewing(HttpServletRequest request) {
        return Optional.ofNullable((Viewing) request.getAttribute(Viewing.class.getName()));
    }

    private Optional<Actor> actor(HttpServletRequest request) {
        if (WithoutDatabase.isMarked(request)) {
            return Optional.empty();
        }
        var viewing = viewing(request);
        if (viewing.isPresent()) {
            return viewing.map(Viewing::actor);
        }
        try {
            return actors.of(request.getUserPrincipal());
        } catch (DataAccessException away) {
            return Optional.empty();
        }
    }

    private static Optional<String> memberHome(Actor actor) {
        return actor instanceof Actor.Member(var self) ? Optional.of("/members/" + self) : Optional.empty();
    }

    private static Optional<Desk> desk(Actor actor) {
        return actor instanceof Actor.Staff staff ? Optional.of(new Desk(staff.number(), staff.roles())) : Optional.empty();
    }

    private Optional<Acting> acting(Viewing viewing) {
        return viewing.capacity() == Capacity.SELF
                ? Optional.empty()
                : members.with(viewing.subject()).map(member -> acting(viewing, member.name()));
    }

    private Acting acting(Viewing viewing, PersonName name) {
        var occasion = viewing.occasion();
        return occasion == null
                ? new Acting(name, viewing.capacity(), viewing.subject(), null, 0)
                : new Acting(name, viewing.capacity(), viewing.subject(), occasion.until(),
                        Duration.between(clock.instant(), occasion.until()).toSeconds());
    }

    /**
     * Of the subject of the page, else of the member whose list it is: who acts for somebody at another insurer calls there.
     */
    private Optional<InsurerPhone> insurer(HttpServletRequest request, Actor actor) {
        try {
            return insurerOf(request, actor).map(insurer -> phones.of(insurer, clock.instant()));
        } catch (DataAccessException away) {
            return Optional.empty();
        }
    }

    private Optional<Insurer> insurerOf(HttpServletRequest request, Actor actor) {
        if (actor instanceof Actor.Staff staff) {
            return insurers.with(staff.insurer());
        }
        return viewing(request).map(Viewing::subject)
                .or(() -> Optional.ofNullable((Actor.Member) request.getAttribute(Actor.Member.class.getName()))
                        .map(Actor.Member::self))
                .flatMap(insurers::of);
    }

    private static OtherLanguage otherLanguage(HttpServletRequest request, Locale locale) {
        var other = locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? Locale.ENGLISH : Locale.JAPANESE;
        var page = UriComponentsBuilder.fromPath(path(request)).query(request.getQueryString())
                .replaceQueryParam(LanguageSwitch.PARAMETER, other.getLanguage());
        return new OtherLanguage(other.getLanguage(), page.build().toUriString());
    }

    /** Of an error page, the path that failed. */
    private static String path(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed;
    }
}
