package org.madoguchi;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.Executors;
import org.madoguchi.viewing.Shows;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "org.madoguchi", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule pagesAreNobodyElsesBusiness =
            classes().that().areAnnotatedWith(Controller.class).should().notBePublic();

    @ArchTest
    static final ArchRule theRulesKnowNoFrameworkNoClockAndNoDatabase = noClasses()
            .that().resideInAnyPackage("..member", "..certificate", "..enrollment", "..eligibility", "..standing")
            .should().dependOnClassesThat(resideInAPackage("org.springframework..")
                    .and(not(resideInAPackage("org.springframework.modulith.."))))
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.time.Clock")
            .orShould().dependOnClassesThat().resideInAPackage("java.sql..");

    @ArchTest
    static final ArchRule timeComesInByTheDoor = noClasses()
            .should().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now")
            .orShould().callMethod(Instant.class, "now");

    /** The documents normalise to find a glyph, and keep the text: their tests read every name back. */
    @ArchTest
    static final ArchRule namesAreNeverNormalised = noClasses()
            .that().resideInAnyPackage("..member..", "..register..", "..feed..", "..home..", "..standing..")
            .should().dependOnClassesThat().areAssignableTo(Normalizer.class);

    @ArchTest
    static final ArchRule whatAPersonalPageShowsIsSaidOnTheHandler = methods()
            .that().areAnnotatedWith(Shows.class)
            .should().beDeclaredInClassesThat().areAnnotatedWith(Controller.class);

    /**
     * With JDK 25 a virtual thread that holds a monitor while it is off its carrier stops every other one: the packaged
     * portal hung so on two cores (spring-boot #51463). The work is CPU and JDBC, which gain nothing from them.
     */
    @ArchTest
    static final ArchRule noVirtualThreads = noClasses()
            .should().callMethod(Thread.class, "ofVirtual")
            .orShould().callMethod(Thread.class, "startVirtualThread", Runnable.class)
            .orShould().callMethod(Executors.class, "newVirtualThreadPerTaskExecutor");

    @ArchTest
    static final ArchRule noDrawers = noClasses()
            .should().haveSimpleNameEndingWith("Util")
            .orShould().haveSimpleNameEndingWith("Utils")
            .orShould().haveSimpleNameEndingWith("Helper")
            .orShould().haveSimpleNameEndingWith("Impl");
}
