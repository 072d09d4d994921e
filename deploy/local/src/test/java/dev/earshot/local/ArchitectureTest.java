package dev.earshot.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.earshot.local", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.earshot.local.(**)").should().beFreeOfCycles();

    /** Tests of every service use the engines with nothing but this module's jar on the class path. */
    @ArchTest
    static final ArchRule the_engines_need_nothing_but_the_jdk = classes()
            .that()
            .resideInAnyPackage(
                    "dev.earshot.local",
                    "dev.earshot.local.process",
                    "dev.earshot.local.mysql",
                    "dev.earshot.local.kafka")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "dev.earshot.local",
                    "dev.earshot.local.process",
                    "dev.earshot.local.mysql",
                    "dev.earshot.local.kafka");
}
