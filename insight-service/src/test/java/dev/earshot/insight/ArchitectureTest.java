package dev.earshot.insight;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.earshot.common.testing.ApiRules;

@AnalyzeClasses(packages = "dev.earshot.insight", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule features_do_not_depend_on_each_other_in_circles =
            slices().matching("dev.earshot.insight.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_walk_only_goes_forwards = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.earshot.insight..")
            .layer("definitions")
            .definedBy("..insight.scoring..", "..insight.chart..")
            .layer("ground")
            .definedBy("..insight.database..", "..insight.stream..")
            .layer("knowledge")
            .definedBy("..insight.journey..", "..insight.theming..", "..insight.feedback..")
            .layer("intake")
            .definedBy("..insight.intake..", "..insight.discovery..")
            .layer("questions")
            .definedBy(
                    "..insight.query..",
                    "..insight.scores..",
                    "..insight.painpoint..",
                    "..insight.themes..",
                    "..insight.responses..",
                    "..insight.erasing..",
                    "..insight.journeymap..")
            .layer("rehearing")
            .definedBy("..insight.rehearing..")
            .whereLayer("rehearing")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("intake")
            .mayOnlyBeAccessedByLayers("rehearing")
            .whereLayer("questions")
            .mayOnlyBeAccessedByLayers("rehearing")
            .whereLayer("knowledge")
            .mayOnlyBeAccessedByLayers("intake", "questions", "rehearing")
            .whereLayer("ground")
            .mayOnlyBeAccessedByLayers("knowledge", "intake", "questions", "rehearing");

    @ArchTest
    static final ArchRule the_api_answers_in_json = ApiRules.THE_API_ANSWERS_IN_JSON;

    @ArchTest
    static final ArchRule scoring_is_pure = classes()
            .that()
            .resideInAPackage("..scoring..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..scoring..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule no_reactive_types_of_our_own =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.smallrye.mutiny..");
}
