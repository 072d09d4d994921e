package dev.earshot.survey;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.earshot.common.testing.ApiRules;

/** The walk goes forwards: from the ways in, over recording, to the outbox. */
@AnalyzeClasses(packages = "dev.earshot.survey", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.earshot.survey.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule FORWARDS = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.earshot.survey..")
            .layer("answering")
            .definedBy("..survey.answering..")
            .layer("intake")
            .definedBy("..survey.intake..")
            .layer("importing")
            .definedBy("..survey.importing..")
            .layer("reviewing")
            .definedBy("..survey.reviewing..")
            .layer("erasing")
            .definedBy("..survey.erasing..")
            .layer("studio")
            .definedBy("..survey.studio..")
            .layer("sharing")
            .definedBy("..survey.sharing..")
            .layer("trying")
            .definedBy("..survey.trying..")
            .layer("inviting")
            .definedBy("..survey.inviting..")
            .layer("contacting")
            .definedBy("..survey.contacting..")
            .layer("recording")
            .definedBy("..survey.recording..")
            .layer("trust")
            .definedBy("..survey.trust..")
            .layer("look")
            .definedBy("..survey.look..")
            .layer("asking")
            .definedBy("..survey.asking..")
            .layer("journey")
            .definedBy("..survey.journey..")
            .layer("outbox")
            .definedBy("..survey.outbox..")
            .whereLayer("answering")
            .mayOnlyBeAccessedByLayers("studio")
            .whereLayer("intake")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("importing")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("reviewing")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("erasing")
            .mayOnlyBeAccessedByLayers("importing", "studio", "trying")
            .whereLayer("studio")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("sharing")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("trying")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("inviting")
            .mayOnlyBeAccessedByLayers("answering", "erasing", "studio")
            .whereLayer("contacting")
            .mayOnlyBeAccessedByLayers("inviting", "answering", "erasing", "studio")
            .whereLayer("recording")
            .mayOnlyBeAccessedByLayers(
                    "answering",
                    "intake",
                    "importing",
                    "erasing",
                    "studio",
                    "inviting",
                    "reviewing",
                    "contacting",
                    "trying")
            .whereLayer("trust")
            .mayOnlyBeAccessedByLayers(
                    "answering", "contacting", "inviting", "recording", "sharing", "studio", "trying")
            .whereLayer("look")
            .mayOnlyBeAccessedByLayers("answering", "sharing", "studio")
            .whereLayer("asking")
            .mayOnlyBeAccessedByLayers(
                    "look",
                    "answering",
                    "intake",
                    "importing",
                    "erasing",
                    "studio",
                    "sharing",
                    "inviting",
                    "recording",
                    "contacting",
                    "trying")
            .whereLayer("journey")
            .mayOnlyBeAccessedByLayers("asking", "importing", "studio")
            .whereLayer("outbox")
            .mayOnlyBeAccessedByLayers("journey", "recording", "erasing");

    @ArchTest
    static final ArchRule THE_API_ANSWERS_IN_JSON = ApiRules.THE_API_ANSWERS_IN_JSON;

    @ArchTest
    static final ArchRule THE_API_SAYS_WHAT_IT_READS = ApiRules.THE_API_SAYS_WHAT_IT_READS;

    @ArchTest
    static final ArchRule KAFKA_STAYS_BEHIND_THE_OUTBOX = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackage("..survey.outbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");
}
