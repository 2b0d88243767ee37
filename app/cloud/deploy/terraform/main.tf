# The cloud API on AWS: a load balancer with TLS, 1 to 10 nodes on Fargate, PostgreSQL, Redis, two buckets, secrets,
# logs and alarms. `terraform init && terraform apply`; see docs/cloud.md and docs/cloud-cost.md.

terraform {
  required_version = ">= 1.9"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.6"
    }
  }
  backend "s3" {
    key          = "verseprojection/terraform.tfstate"
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region = var.region
  default_tags {
    tags = {
      Project = "verseprojection"
    }
  }
}

data "aws_caller_identity" "here" {}

data "aws_availability_zones" "here" {
  state = "available"
}

locals {
  name  = "verseprojection"
  zones = slice(data.aws_availability_zones.here.names, 0, 2)
}
