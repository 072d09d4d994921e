package dev.earshot.sentiment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

@AnalyzeClasses(packages = "dev.earshot.sentiment", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] PARTS = {
        "..text..",
        "..language..",
        "..syntax..",
        "..aspects..",
        "..composition..",
        "..embedding..",
        "..lexicon..",
        "..gloss..",
        "..polarity..",
        "..intents.."
    };

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.earshot.sentiment.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule dependencies_point_from_the_doors_to_the_parts = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("doors")
            .definedBy("..stream..", "..api..", "..trying..")
            .layer("analysis")
            .definedBy("..analysis..")
            .layer("parts")
            .definedBy(PARTS)
            .whereLayer("doors")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("analysis")
            .mayOnlyBeAccessedByLayers("doors")
            .whereLayer("parts")
            .mayOnlyBeAccessedByLayers("analysis");

    @ArchTest
    static final ArchRule core_nlp_stays_behind_the_syntax = noClasses()
            .that()
            .resideOutsideOfPackage("..syntax..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("edu.stanford..");

    @ArchTest
    static final ArchRule the_parts_know_no_framework = noClasses()
            .that()
            .resideInAnyPackage(PARTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "org.apache.kafka..");
}
