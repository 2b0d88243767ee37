package org.verseprojection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The layers and what holds them apart; each rule says why.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(place -> !place.contains("-tests.jar"))
            .importPackages("org.verseprojection");

    @Test
    void theArrowsBetweenLayersPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("domain")
                .definedBy("org.verseprojection.domain..")
                .layer("scripture")
                .definedBy("org.verseprojection.scripture..")
                .layer("inference")
                .definedBy("org.verseprojection.inference..")
                .layer("speech")
                .definedBy("org.verseprojection.speech..")
                .layer("matching")
                .definedBy("org.verseprojection.matching..")
                .layer("live")
                .definedBy("org.verseprojection.live..")
                .layer("desktop")
                .definedBy("org.verseprojection.desktop..")
                .layer("nativelibs")
                .definedBy("org.verseprojection.nativelibs..")
                .layer("store")
                .definedBy("org.verseprojection.store..")
                .layer("sync")
                .definedBy("org.verseprojection.sync..")
                .layer("cloud")
                .definedBy("org.verseprojection.cloud..")
                .layer("cli")
                .definedBy("org.verseprojection.cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("desktop")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("nativelibs")
                .mayOnlyBeAccessedByLayers("inference", "speech", "desktop", "store", "sync", "cli")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("sync")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cloud")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("live")
                .mayOnlyBeAccessedByLayers("desktop", "store", "sync", "cli")
                .whereLayer("matching")
                .mayOnlyBeAccessedByLayers("live", "desktop", "cloud", "cli")
                .whereLayer("speech")
                .mayOnlyBeAccessedByLayers("live", "desktop", "cloud", "cli")
                .whereLayer("inference")
                .mayOnlyBeAccessedByLayers("cloud", "cli")
                .whereLayer("scripture")
                .mayOnlyBeAccessedByLayers("matching", "live", "desktop", "store", "sync", "cloud", "cli")
                .because("a layer that knows what stands on it can be neither tested nor replaced by itself")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("org.verseprojection.(**)")
                .should()
                .beFreeOfCycles()
                .because("two packages that need each other are one")
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "ai.djl.., org.verseprojection.inference..",
        "io.github.givimad.., org.verseprojection.speech..",
        "javax.sound.., org.verseprojection.speech.audio..",
        "org.apache.lucene.., org.verseprojection.matching..",
        "picocli.., org.verseprojection.cli..",
        "org.jline.., org.verseprojection.cli..",
        "javafx.., org.verseprojection.desktop..",
        "atlantafx.., org.verseprojection.desktop..",
        "com.sun.jna.., org.verseprojection.nativelibs..",
        "org.sqlite.., org.verseprojection.store..",
        "org.eclipse.jetty.., org.verseprojection.cloud.http..",
        "org.postgresql.., org.verseprojection.cloud.database..",
        "com.zaxxer.., org.verseprojection.cloud.database..",
        "org.flywaydb.., org.verseprojection.cloud.database..",
        "io.lettuce.., org.verseprojection.cloud.shared..",
        "okhttp3.., org.verseprojection.sync..",
        "org.apache.pdfbox.., org.verseprojection.desktop..",
        "javazoom.., org.verseprojection.speech.audio..",
        "net.sourceforge.jaad.., org.verseprojection.speech.audio.."
    })
    void aLibraryIsKnownToOneModule(String library, String owner) {
        noClasses()
                .that()
                .resideOutsideOfPackage(owner)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("a library can be replaced when one module alone knows it")
                .check(CLASSES);
    }

    @Test
    void databasesAreSpokenToInTheStoreAndTheCloudAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.verseprojection.store..", "org.verseprojection.cloud..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .because("a database can be replaced when its owner alone knows it")
                .check(CLASSES);
    }

    @Test
    void theDomainDependsOnNothing() {
        classes()
                .that()
                .resideInAPackage("org.verseprojection.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.verseprojection.domain..", "java..", "org.jspecify..")
                .because("everything else leans on it")
                .check(CLASSES);
    }

    @Test
    void thereIsNoStaticState() {
        ArchRule rule = fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .because("what is wired in the constructor can be had twice, in a test and in a server");
        rule.check(CLASSES);
    }

    @Test
    void onlyTheCommandLineEndsTheProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.verseprojection.cli..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("a library that ends the process takes a live service with it")
                .check(CLASSES);
    }

    @Test
    void reflectionIsNotUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .because("what the compiler cannot see, jlink and the next reader cannot either")
                .check(CLASSES);
    }
}
