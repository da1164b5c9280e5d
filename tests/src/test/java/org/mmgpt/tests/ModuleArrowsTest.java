package org.mmgpt.tests;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows between the modules go one way, as README's table of folders has them. */
class ModuleArrowsTest {
  private static JavaClasses classes;

  @BeforeAll
  static void readClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.mmgpt");
  }

  @Test
  void eachModuleUsesOnlyThoseBelowIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("bindings")
        .definedBy("org.mmgpt.torch..", "org.mmgpt.safetensors..")
        .layer("model")
        .definedBy("org.mmgpt.model..")
        .layer("lora")
        .definedBy("org.mmgpt.lora..")
        .layer("data")
        .definedBy("org.mmgpt.data..")
        .layer("infer")
        .definedBy("org.mmgpt.infer..")
        .layer("train")
        .definedBy("org.mmgpt.train..")
        .whereLayer("bindings")
        .mayNotAccessAnyLayer()
        .whereLayer("model")
        .mayOnlyAccessLayers("bindings")
        .whereLayer("lora")
        .mayOnlyAccessLayers("bindings", "model")
        .whereLayer("data")
        .mayOnlyAccessLayers("bindings")
        .whereLayer("infer")
        .mayOnlyAccessLayers("bindings", "model", "lora", "data")
        .whereLayer("train")
        .mayOnlyAccessLayers("bindings", "model", "lora", "data", "infer")
        .check(classes);
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching("org.mmgpt.(**)").should().beFreeOfCycles().check(classes);
  }
}
